// Renders a part of the page to HTML, in English, without a browser.
import i18next from "i18next";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { Router } from "wouter";
import { allWords } from "./all-words.ts";

const words = i18next.createInstance();
await words.init({
  lng: "en",
  resources: { en: allWords.en },
  interpolation: { escapeValue: false },
});

export function renderOnPage<Props extends object>(
  component: FunctionComponent<Props>,
  props: Props,
): string {
  return renderToStaticMarkup(
    createElement(Router, {
      ssrPath: "/",
      ssrSearch: "",
      children: createElement(I18nextProvider, { i18n: words }, createElement(component, props)),
    }),
  );
}

/** The text of HTML that React wrote: it escapes these characters and no others. */
export function textOf(html: string): string {
  const characters: Readonly<Record<string, string>> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#x27;": "'",
    "&amp;": "&",
  };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|#x27|amp);/g, (name) => characters[name]!);
}
