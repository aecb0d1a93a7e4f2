// A true example of the sample archive, written by its test: see test/server/openapi/examples.test.ts.

export const foundExample = {
  question: "memorandum with the OSCE",
  evidence: [
    {
      number: 1,
      source: "azimova-mecacci-memorandum.md",
      title: "Azimova and Mecacci put closer ties between Kazakhstan and ODIHR on paper",
      date: null,
      publisher: "The Astana Times",
      text: "Civil society in Kazakhstan, along with a range of institutions, is to receive more help in putting democratic principles and human rights into practice within the OSCE. That is what the OSCE Office for Democratic Institutions and Human Rights (ODIHR) and Kazakhstan's National Center for Human Rights have agreed.\n\nThe news came as a memorandum was signed by Elvira Azimova, who is Commissioner (Ombudsperson) for Human Rights, and Matteo Mecacci, the director of ODIHR. The signing belonged to the programme of Mecacci's visit to Kazakhstan on 23 June.\n\nAzimova said that her side saw the potential of ODIHR and valued its efforts, and that ODIHR could help to carry forward the reforms set out by the head of state. This, she explained, was why it had been agreed to sign the memorandum, and she thanked Mecacci for his support.",
      startOffset: 240,
      endOffset: 1071,
      score: 0.6742,
    },
  ],
  filter: {},
  notes: [],
};
