// Shows the API's description with Swagger UI, both from this server only.
"use strict";

// Swagger UI has its dark colours under a class.
const dark = globalThis.matchMedia("(prefers-color-scheme: dark)");
const followSystem = () =>
  globalThis.document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", followSystem);
followSystem();

globalThis.SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#description",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  docExpansion: "list",
  presets: [globalThis.SwaggerUIBundle.presets.apis],
  // Keys that are typed in are forgotten with the page; nothing is checked elsewhere.
  persistAuthorization: false,
  validatorUrl: null,
});
