// Starts the page: language and theme first, so that nothing flickers, then the views.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { loadAtFirstSign } from "./late-parts.ts";
import { followServer } from "./state/server-state.ts";
import { startConversations } from "./state/start-conversations.ts";
import { startPreferences } from "./state/preferences.ts";
import { startWords } from "./words/start-words.ts";
import "./theme/tokens.css";
import "./theme/base.css";

startPreferences();
loadAtFirstSign();
void followServer();
void startConversations();
await startWords();
createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
