// English, Russian and Kazakh are told apart, and nothing is guessed.
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../languages/detect-language.ts";

describe("detectLanguage()", () => {
  it.each([
    ["Who is the ombudsman?", "en"],
    ["ombudsman 2018", "en"],
    ["What did the council of the old town decide about water in the year 2018?", "en"],
    ["Кто такой омбудсмен?", "ru"],
    ["Кто сейчас омбудсмен Казахстана?", "ru"],
    ["Что сказал Қасым-Жомарт Токаев о реформах в своём большом послании народу?", "ru"],
    ["Что решил совет о воде и почему жители города были против этого решения?", "ru"],
    ["Что говорит UNICEF о детях?", "ru"],
    ["Омбудсмен кім?", "kk"],
    ["Қазақстан астанасы қай қала?", "kk"],
    ["Кеңес су туралы не шешті және қала тұрғындары неге қарсы болды?", "kk"],
    ["2018", null],
    ["", null],
    ["Les habitants de la ville ont été informés de la décision du conseil sur l'eau.", null],
    ["De raad van de stad heeft in de ochtend twee uur over water gesproken.", null],
    ["Рада міста вирішила питання про воду, і мешканці були проти її рішення.", null],
    ["理事会は水について決定しました", null],
  ])("takes %j for %s", (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
