// A true example of the sample archive, written by its test: see test/server/openapi/examples.test.ts.

export const archiveExample = {
  articles: 9,
  passages: 29,
  oldest: "2018-02-23",
  newest: "2018-02-23",
  undated: 8,
  languages: [
    { language: "en", articles: 7 },
    { language: "kk", articles: 1 },
    { language: "ru", articles: 1 },
  ],
  publishers: [
    { publisher: null, articles: 7 },
    { publisher: "Kazinform", articles: 1 },
    { publisher: "The Astana Times", articles: 1 },
  ],
  months: [{ month: "2018-02", articles: 1 }],
  suggestions: [
    {
      question: "Что рассказал Аскар Шакиров?",
      language: "ru",
      source: "ombudsman-office-background-ru.md",
    },
    {
      question: "Асқар Шәкіров туралы не айтылады?",
      language: "kk",
      source: "central-asian-ombudsmen-kk.md",
    },
    {
      question: "What did Kairat Umarov confirm?",
      language: "en",
      source: "umarov-geneva-udhr-75.md",
    },
    {
      question: "What did Elvira Azimova stress?",
      language: "en",
      source: "azimova-diplomatic-briefing.md",
    },
    {
      question: "What did Kazinform report about Askar Shakirov in February 2018?",
      language: "en",
      source: "shakirov-geneva-2018.md",
    },
    {
      question:
        "What does the article “What people may bring before Kazakhstan's human rights commissioner” say?",
      language: "en",
      source: "complaints-to-the-ombudsman.md",
    },
    {
      question:
        "What does the article “Two trips to Geneva, one by the ombudsman and one by a deputy minister” say?",
      language: "en",
      source: "two-geneva-trips.md",
    },
    {
      question:
        "What does the article “Asia Pacific Forum takes in Kazakhstan as an associate member” say?",
      language: "en",
      source: "kazakhstan-joins-apf.md",
    },
    {
      question:
        "What does the article “Azimova and Mecacci put closer ties between Kazakhstan and ODIHR on paper” say?",
      language: "en",
      source: "azimova-mecacci-memorandum.md",
    },
  ],
  canUpload: true,
};
