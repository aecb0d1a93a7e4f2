// Why something in the articles folder could not be read, or only in part: a code with its facts, which
// become words where somebody reads them.
import { z } from "zod";

const place = z
  .strictObject({
    kind: z.enum(["line", "row", "item", "chapter", "file"]),
    name: z.string().describe("A number, or the name of the chapter or file."),
  })
  .optional()
  .describe("Where in the file it is, if it is not the whole.");
const message = z.string().describe("The same in words, with the place and what mends it.");
const detail = z.string().describe("What the system, a library or a model says, in its own words.");
const count = z.int().min(0);
const bytes = count.nullable().describe("Null: more than may be, unknown how many.");

function reason<const Code extends string, Facts extends z.core.$ZodLooseShape>(
  code: Code,
  meaning: string,
  facts: Facts,
) {
  return z.strictObject({ code: z.literal(code), ...facts, place, message }).describe(meaning);
}

export const failureReasonSchema = z.discriminatedUnion("code", [
  reason("unreadable", "The system does not give it.", {
    what: z.enum(["file", "folder", "link"]),
    cause: z.enum(["noPermission", "missing", "linkLoop", "isFolder", "other"]),
    detail,
  }),
  reason("linkRepeats", "A link to a folder that is read already.", {}),
  reason("changedMeanwhile", "It was changed while the articles were read.", {}),
  reason("unwritable", "It cannot be put into the articles folder.", { detail }),
  reason("nameTaken", "Another file of this name is there, and `replace` is not set.", {}),
  reason("wayBlocked", "Something else stands where it, or a folder on its way, would be.", {
    name: z.string().nullable().describe("Of the folder on the way; null: of the file."),
    found: z.enum(["file", "folder", "link", "nothing"]),
  }),
  reason("badName", "Its name is not taken.", {
    fault: z.enum([
      "missing",
      "hidden",
      "backslash",
      "invisibleSigns",
      "notUtf8",
      "badEnd",
      "tooLong",
      "reservedSigns",
      "leavesZip",
      "controlSigns",
    ]),
  }),
  reason("tooManyFolders", "It lies too deep in folders.", { most: count }),
  reason("unknownFormat", "It is of no format that is read.", {
    formats: z.array(z.string()).readonly(),
    isPacked: z.boolean().describe("Whether none of the files in it is."),
  }),
  reason("tooLarge", "It is larger than files may be.", { bytes, maxBytes: count }),
  reason("unpacksTooLarge", "It, or a part of it, would unpack to more than may be.", {
    bytes,
    maxBytes: count,
  }),
  reason("tooManyFiles", "A zip with more files than may be.", { files: count, most: count }),
  reason("tooMuchText", "A PDF with more text than is read from one file.", {}),
  reason("tooSlow", "Parsing takes longer than it may.", { seconds: z.number() }),
  reason("tooMuchMemory", "Parsing needs more memory than it may.", { megabytes: z.number() }),
  reason("restNotRead", "The rest of a zip was not read.", {
    seconds: z.number().nullable().describe("That it may take; null: too much cannot be parsed."),
  }),
  reason("nestedTooDeep", "Its elements lie in each other deeper than in any article.", {}),
  reason("packedToHarm", "It is packed as only what is to do harm is.", {
    layers: count.nullable().describe("How often a part is packed; null: parts share bytes."),
  }),
  reason("ownEntities", "Its XML declares entities of its own.", {}),
  reason("brokeParser", "It ended its parser.", { detail: detail.nullable() }),
  reason("unparsable", "Its parser cannot read it.", { detail }),
  reason("empty", "It has no bytes.", {}),
  reason("noText", "It holds no text to answer from.", {
    why: z.enum([
      "none",
      "blankPages",
      "pictures",
      "nothingShown",
      "onlyTitle",
      "onlyQuoted",
      "noRows",
      "noItems",
    ]),
  }),
  reason("wrongContent", "Its content is not what its name says.", {
    found: z.enum([
      "pdf",
      "zip",
      "rtf",
      "gzip",
      "sevenZip",
      "rar",
      "picture",
      "database",
      "office",
      "unknown",
    ]),
    expected: z.enum(["text", "pdf", "zip"]),
  }),
  reason("notOfFormat", "It lacks what makes a file of its format.", {
    format: z.enum(["docx", "epub", "mhtml", "xml", "feed"]),
    detail: z.string().nullable().describe("What is missing, or stands there instead."),
  }),
  reason("zipInFile", "A zip inside another file.", {}),
  reason("damagedZip", "A zip, or a file in it, is damaged.", { detail: detail.nullable() }),
  reason("unknownPacking", "It is packed in a way that is not read.", { method: count }),
  reason("locked", "A password or its seller locks it.", {
    format: z.enum(["zip", "docx", "pdf", "epub"]),
  }),
  reason("binary", "It is no text.", { holds: z.enum(["nul", "controls"]) }),
  reason("badEncoding", "Its characters cannot be told.", {
    fault: z.enum(["broken", "unknown", "unsupported", "foreignBytes", "noLanguage", "misnamed"]),
    encoding: z.string().nullable().describe("Null: not known."),
  }),
  reason("halfCharacter", "It holds half a character.", {}),
  reason("badJson", "A line is no article in JSON.", {
    fault: z.enum(["syntax", "noObject", "noId"]),
  }),
  reason("badField", "A field does not hold what it should.", {
    field: z.string(),
    fault: z.enum(["notText", "notTextOrNumber", "badId", "empty", "halfCharacter"]),
    most: count.describe("The most characters of an id."),
  }),
  reason("idTaken", "Another article has its id.", {
    id: z.string(),
    where: z.string().nullable().describe("Place of this one, where `place` does not have it."),
    holder: z.string().describe("File and place of the other one."),
  }),
  reason("badFrontMatter", "The front matter cannot be used.", {
    fault: z.enum(["yaml", "noKeys", "severalValues"]),
    detail: z.string().nullable().describe("The key, or what the parser of YAML says."),
  }),
  reason("columnMissing", "A table lacks a column.", {
    column: z.string().nullable().describe("As CSV_COLUMNS names it; null: none is known."),
    field: z.string().describe("What it would hold."),
    columns: z.array(z.string()).readonly().describe("The first that there are."),
  }),
  reason("cellCount", "A row has more or fewer cells than the header.", {
    cells: count,
    header: count,
  }),
  reason("badQuotes", "The quotation marks of a row do not fit.", {
    fault: z.enum(["notClosed", "insideCell"]),
  }),
  reason("chapterMissing", "A chapter is not in the e-book.", {}),
  reason("badPdf", "It cannot be read as PDF.", { detail }),
  reason("pagesUnread", "Pages give no text.", {
    why: z.enum(["noText", "noLetters", "broken"]),
    pages: z
      .array(z.strictObject({ first: count, last: count }))
      .readonly()
      .describe("Ranges, in order."),
  }),
  reason("pagesLeft", "There are more pages than are read.", { read: count }),
  reason("passageRefused", "The embedder refuses a passage.", {
    articleId: z.string(),
    startOffset: count,
    endOffset: count,
    detail,
  }),
]);

export type ToldFailureReason = z.infer<typeof failureReasonSchema>;
type Untold<Told> = Told extends unknown ? Omit<Told, "message"> : never;
/** Plain values: they go from the parser's thread to the ingest. */
export type FailureReason = Untold<ToldFailureReason>;
export type FailurePlace = NonNullable<FailureReason["place"]>;

/** The reason with the place in the file; of two places the outer one tells more. */
export function at(kind: FailurePlace["kind"], name: number | string, reason: FailureReason) {
  return { ...reason, place: { kind, name: `${name}` } };
}
