// The project's own files, and what each TypeScript file imports: static, type-only and dynamic.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

export const projectRoot = join(import.meta.dirname, "..", "..");

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path from the project's root where `isOwn`, else a package's name, such as `node:fs`. */
  readonly target: string;
  readonly isOwn: boolean;
}

/** Files that git tracks or would add, ordered by path. */
export function projectFiles(): string[] {
  const options = { cwd: projectRoot, encoding: "utf8" } as const;
  const list = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], options);
  const paths = list.split("\0").filter((path) => path !== "" && existsSync(toAbsolute(path)));
  return [...new Set(paths)].sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(toAbsolute(path), "utf8");
}

/** All TypeScript files in folders; those at the root are settings of tools. */
export function sourceFiles(): SourceFile[] {
  return projectFiles()
    .filter((path) => /\.tsx?$/.test(path) && path.includes("/"))
    .map((path) => sourceFile(path, readProjectFile(path)));
}

export function sourceFile(path: string, text: string): SourceFile {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return {
    path,
    text,
    imports: importedFiles.map(({ fileName }) => resolveImport(path, fileName)),
  };
}

function resolveImport(from: string, name: string): Import {
  if (name.startsWith(".")) {
    return { target: posix.join(posix.dirname(from), name), isOwn: true };
  }
  const parts = name.split("/");
  return { target: parts.slice(0, name.startsWith("@") ? 2 : 1).join("/"), isOwn: false };
}

function toAbsolute(path: string): string {
  return join(projectRoot, path);
}
