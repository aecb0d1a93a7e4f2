// Starts the page: language and theme first, so that nothing flickers, then the views.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, loadAtFirstSign } from "./app.tsx";
import { startPreferences } from "./state/preferences.ts";
import { followServer } from "./state/server-state.ts";
import { startConversations } from "./state/start-conversations.ts";
import "./theme/base.css";
import "./theme/tokens.css";
import { startWords } from "./words/start-words.ts";

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
