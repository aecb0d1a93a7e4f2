// The shared rules of searching vectors, held by each way of doing it.
import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkHnswFile } from "../../../vectorstore/local/hnsw-file.ts";
import { VectorFile } from "../../../vectorstore/local/vector-file.ts";
import { VectorIndex } from "../../../vectorstore/local/vector-index.ts";
import { seededVectors } from "../../support/seeded-vectors.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";
import { compareAll, describeVectorSearch } from "../../support/vector-search-contract.ts";

describeVectorSearch("VectorIndex", (vectors) => {
  const index = VectorIndex.create(vectors[0]!.length, vectors.length);
  for (const [ordinal, vector] of vectors.entries()) index.add(ordinal, vector);
  return Promise.resolve({
    search: (vector, k) => index.search(vector, k),
    close: () => undefined,
  });
});

describeVectorSearch("VectorIndex, written and read again", async (vectors) => {
  const path = join(await temporaryFolder(), "hnsw.bin");
  const written = VectorIndex.create(vectors[0]!.length, 1);
  for (const [ordinal, vector] of vectors.entries()) written.add(ordinal, vector);
  await written.write(path);
  await checkHnswFile(path, vectors[0]!.length, vectors.length);
  const index = await VectorIndex.read(path, vectors[0]!.length);
  return { search: (vector, k) => index.search(vector, k), close: () => undefined };
});

describeVectorSearch("VectorFile", async (vectors) => {
  const file = await vectorFileOf(vectors);
  const ordinals = Uint32Array.from(vectors.keys());
  return {
    search: (vector, k) => file.scan(vector, ordinals, k),
    close: () => {
      file.close();
    },
  };
});

async function vectorFileOf(vectors: readonly Float32Array[]): Promise<VectorFile> {
  const path = join(await temporaryFolder(), "vectors.bin");
  await writeFile(path, Buffer.concat(vectors.map((vector) => new Uint8Array(vector.buffer))));
  return new VectorFile(path, vectors[0]!.length);
}

test("VectorFile.scan() compares the given ordinals and no others, however they lie", async () => {
  const vectors = seededVectors(5, 900, 8);
  const file = await vectorFileOf(vectors);
  const [question] = seededVectors(6, 1, 8);
  for (const step of [1, 2, 5, 6, 300, 899]) {
    const ordinals = Uint32Array.from(vectors.keys()).filter((ordinal) => ordinal % step === 0);
    const hits = file.scan(question!, ordinals, 900);
    const expected = compareAll(vectors, question!).filter(({ ordinal }) => ordinal % step === 0);
    expect(hits.map(({ ordinal }) => ordinal)).toEqual(expected.map(({ ordinal }) => ordinal));
  }
  expect(() => file.row(900)).toThrow(RangeError);
  file.close();
});

test("VectorIndex: what is removed is not found, and is again once restored", () => {
  const vectors = seededVectors(7, 100, 16);
  const index = VectorIndex.create(16, 100);
  for (const [ordinal, vector] of vectors.entries()) index.add(ordinal, vector);
  for (let ordinal = 0; ordinal < 60; ordinal++) index.remove(ordinal);
  const found = index.search(vectors[3]!, 100).map(({ ordinal }) => ordinal);
  expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 60));
  index.restore(3);
  expect(index.search(vectors[3]!, 1)[0]?.ordinal).toBe(3);
});

test("VectorIndex: similarity stays within -1 and 1", () => {
  const index = VectorIndex.create(3, 2);
  const vector = Float32Array.of(0.57735031, 0.57735031, 0.57735031);
  index.add(0, vector);
  index.add(
    1,
    vector.map((component) => -component),
  );
  expect(index.search(vector, 2).map(({ similarity }) => similarity)).toEqual([1, -1]);
});

test("checkHnswFile() notices a file cut off at any byte, other dimensions and counts", async () => {
  const path = join(await temporaryFolder(), "hnsw.bin");
  const index = VectorIndex.create(4, 60);
  for (const [ordinal, vector] of seededVectors(8, 60, 4).entries()) index.add(ordinal, vector);
  await index.write(path);
  const bytes = await readFile(path);
  const damaged = { code: "damaged" };
  for (let length = 0; length < bytes.length; length += 37) {
    await truncate(path, length);
    await expect(checkHnswFile(path, 4, 60)).rejects.toMatchObject(damaged);
    await writeFile(path, bytes);
  }
  await truncate(path, bytes.length - 1);
  await expect(checkHnswFile(path, 4, 60)).rejects.toMatchObject(damaged);
  await writeFile(path, bytes);
  await checkHnswFile(path, 4, 60);
  await expect(checkHnswFile(path, 5, 60)).rejects.toThrow("have 4 components, not 5");
  await expect(checkHnswFile(path, 4, 61)).rejects.toThrow("it holds 60 vectors, not 61");
});
