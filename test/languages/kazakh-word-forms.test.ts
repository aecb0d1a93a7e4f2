// Forms that grammars of Kazakh give, of verbs that end in every kind of letter.
import { describe, expect, test } from "vitest";
import { kazakhWordForms } from "../../languages/kazakh-word-forms.ts";

describe("kazakhWordForms()", () => {
  test.each([
    ["қабылдау", ["қабылдады", "қабылдаған", "қабылдайды", "қабылдап", "қабылданды"]],
    ["бекіту", ["бекітті", "бекіткен", "бекітеді", "бекітіп", "бекітілді", "бекітілген"]],
    ["жазу", ["жазды", "жазған", "жазады", "жазып", "жазылды", "жазылған"]],
    ["құру", ["құрды", "құрған", "құрылды", "құрылған"]],
    ["айту", ["айтты", "айтқан", "айтады", "айтылды"]],
    ["сөйлеу", ["сөйледі", "сөйлеген", "сөйлейді"]],
    ["оқу", ["оқыды", "оқыған", "оқиды"]],
    ["жою", ["жойды", "жойған", "жояды", "жойылды"]],
    ["кию", ["киеді"]],
  ])("%s has its regular forms", (word, forms) => {
    expect(kazakhWordForms(word)).toEqual(expect.arrayContaining([word, ...forms]));
  });

  test("gives a noun its possessive and no verb forms", () => {
    expect(kazakhWordForms("өзен")).toEqual(["өзен", "өзені"]);
    expect(kazakhWordForms("қала")).toEqual(["қала", "қаласы"]);
    expect(kazakhWordForms("тау")).toEqual(["тау", "тауы"]);
  });
});
