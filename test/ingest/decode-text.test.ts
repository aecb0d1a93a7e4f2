// Bytes of many encodings become the right text, or a reason why not.
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../ingest/decode-text.ts";
import { inEnglish } from "../support/failures-in-english.ts";

const russian =
  "Совет города собрался утром и два часа говорил о воде. Никто не знал, что решат члены совета вечером. Жители ждали у входа и спрашивали о ценах. ";
const french =
  "Le conseil s’est réuni à l'école de l'État. Les élèves étaient là, et la décision a été différée à cause de l'été. ";

const textOf = (bytes: Uint8Array): string => {
  const decoded = decodeText(bytes);
  if (!decoded.isDecoded) throw new Error(decoded.reason.code);
  return decoded.text;
};
const refusal = (bytes: Uint8Array): string => {
  const decoded = decodeText(bytes);
  return decoded.isDecoded ? `decoded as ${decoded.encoding}` : inEnglish(decoded.reason);
};

describe("decodeText()", () => {
  it("gives back every text that was written as UTF-8, or as UTF-8 or UTF-16 with a mark", () => {
    const plain = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\p{Cc}\uFEFF]/u.test(text) && text.isWellFormed());
    fc.assert(
      fc.property(plain, (text) => {
        const withMark = `\uFEFF${text}`;
        const littleEndian = Buffer.from(withMark, "utf16le");
        expect(textOf(Buffer.from(text))).toBe(text);
        expect(textOf(Buffer.from(withMark))).toBe(text);
        expect(textOf(littleEndian)).toBe(text);
        expect(textOf(Buffer.from(littleEndian).swap16())).toBe(text);
      }),
    );
  });

  it.each(["windows-1251", "koi8-r", "iso-8859-5"])("tells Russian in %s", (encoding) => {
    expect(textOf(iconv.encode(russian, encoding))).toBe(russian);
  });

  it("tells French in windows-1252", () => {
    expect(textOf(iconv.encode(french.repeat(3), "windows-1252"))).toBe(french.repeat(3));
  });

  it("finds foreign letters that stand late in a long text", () => {
    const text = `${"Plain words only. ".repeat(20_000)}${russian.repeat(5)}`;
    expect(textOf(iconv.encode(text, "windows-1251"))).toBe(text);
  });

  it("believes the encoding that a web page declares", () => {
    const page = '<meta charset="windows-1251"><p>Суд</p>';
    expect(textOf(iconv.encode(page, "windows-1251"))).toBe(page);
  });

  it("keeps a replacement character that the file itself holds", () => {
    expect(textOf(Buffer.from("a \uFFFD b"))).toBe("a \uFFFD b");
  });

  it("refuses UTF-8 with broken bytes rather than replace them", () => {
    const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xd0]), Buffer.from(" да")]);
    expect(refusal(bytes)).toMatch(/^is UTF-8 with broken characters;.*save it as UTF-8/u);
  });

  it("refuses what is not supported by its name", () => {
    expect(refusal(iconv.encode(russian, "utf-32le", { addBOM: true }))).toBe(
      "has the encoding UTF-32, which is not supported; save it as UTF-8",
    );
    const japanese =
      "市議会は朝に集まり、水について二時間話し合いました。夜まで誰も結果を知りませんでした。";
    expect(refusal(iconv.encode(japanese.repeat(3), "shift_jis"))).toMatch(
      /^has the encoding Shift_JIS, which is not supported/u,
    );
  });

  it("refuses a Kazakh code page rather than read it as Serbian letters", () => {
    const kazakh =
      "Қала кеңесі таңертең жиналып, су туралы әңгіме өткізді. Үйде ешкім жоқ. ".repeat(4);
    expect(refusal(iconv.encode(kazakh, "rk1048"))).toMatch(/save it as UTF-8$/u);
  });

  it.each([
    ["NUL bytes", Buffer.from("text\0text")],
    ["many control characters", Buffer.from("\u0001\u0002\u0003\u0004text")],
  ])("refuses binary files with %s", (_what, bytes) => {
    expect(refusal(bytes)).toMatch(/^is binary/u);
  });

  it("refuses UTF-16 that ends in half a character", () => {
    expect(refusal(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]))).toMatch(
      /^is UTF-16LE with broken/u,
    );
  });
});
