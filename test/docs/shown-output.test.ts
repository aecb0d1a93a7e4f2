// What holds documents against answers: it must find every kind of difference, and forgive none.
import { describe, expect, test } from "vitest";
import { requestOfCurl, shellWords } from "../support/curl-command.ts";
import { differenceFromShown } from "../support/shown-output.ts";

const answer = '{"a":1,"b":[{"c":"one two three"},{"c":null}]}';

describe("differenceFromShown()", () => {
  test.each([
    answer,
    '{ "b": […], "a": 1 }',
    '{ "b": [{ "c": "one … three" }, …], … }',
    '{ "b": [{ … }, { "c": … }], "a": … }',
    '{ "b": [{ "c": "…two…" }, { "c": null }, …], "a": 1 }',
  ])("takes %s", (shown) => {
    expect(differenceFromShown(shown, answer)).toBeNull();
  });

  test.each([
    ['{ "a": 1 }', "not shown: b"],
    ['{ "a": "1", … }', 'shown "1", is 1'],
    ['{ "a": 1, "d": …, … }', ".d: there is none"],
    ['{ "b": [{ "c": "one … two" }, …], … }', "one … two"],
    ['{ "b": [{ "c": "one two … two three" }, …], … }', "one two … two three"],
    ['{ "b": [{ "c": "one two three" }], … }', "1 elements are shown, there are 2"],
    ['{ "b": [{ … }, { … }, { … }, …], … }', "3 elements are shown, there are 2"],
    ['{ "b": { … }, … }', "shown {"],
  ])("refuses %s", (shown, difference) => {
    expect(differenceFromShown(shown, answer)).toContain(difference);
  });

  test("knows events: each, in its order", () => {
    const events = 'event: a\ndata: {"n":1}\n\nevent: b\ndata: {"n":2}\n\n';
    const shown = "event: a\ndata: {…}\n\nevent: b\ndata: { … }\n";
    expect(differenceFromShown(shown, events)).toBeNull();
    expect(differenceFromShown(shown.replace("b", "c"), events)).toContain("shown c, is b");
    expect(differenceFromShown("event: a\ndata: {…}\n", events)).toContain("there are 2");
    expect(differenceFromShown(shown.replace("{…}", '{"n":2}'), events)).toContain("event a.n");
  });
});

describe("requestOfCurl()", () => {
  const surroundings = { variables: { KEY: "k" }, files: { "a.md": "words\n" } };

  test("makes the request that curl makes", async () => {
    const line = `curl -s -N "http://h/p?q=1" -H "Authorization: Bearer $KEY" \\\n  -d '{ "$KEY": 1 }'`;
    const { url, init } = requestOfCurl(line, surroundings);
    const request = new Request(url, init);
    expect([request.method, request.url]).toEqual(["POST", "http://h/p?q=1"]);
    expect(request.headers.get("authorization")).toBe("Bearer k");
    expect(request.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
    expect(await request.text()).toBe('{ "$KEY": 1 }');
    const sent = requestOfCurl("curl http://h/ -F files=@a.md", surroundings);
    const file = (await new Request(sent.url, sent.init).formData()).get("files") as File;
    expect([file.name, await file.text()]).toEqual(["a.md", "words\n"]);
    expect(requestOfCurl("curl -X DELETE http://h/", surroundings).init.method).toBe("DELETE");
    expect(requestOfCurl("curl http://h/", surroundings).init.method).toBe("GET");
  });

  test.each([
    "curl -s http://h/ | head",
    "curl http://h/?a=1",
    "curl http://h/ & curl http://i/",
    "curl http://h/ > out",
    "curl --fail http://h/",
    "curl http://h/ http://i/",
    'curl http://h/ -H "No-colon"',
    "curl http://h/ -F files=@missing.md",
    'curl "http://h/$UNSET"',
    "curl http://h/a\ncurl http://h/b",
    "wget http://h/",
  ])("refuses %j", (line) => {
    expect(() => requestOfCurl(line, surroundings)).toThrow();
  });
});

test("shellWords() joins what stands together, and takes single quotes as they are", () => {
  expect(shellWords(`a'b $X'"c$X" d=\\\ne \\\n f`, { X: "x" })).toEqual(["ab $Xcx", "d=e", "f"]);
});
