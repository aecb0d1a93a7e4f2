// What is said of a file that is larger than files may be, in the folder or in a zip.

/** Sizes in bytes. */
export function tooLarge(bytes: number, maxBytes: number): string {
  return `has ${megabytes(bytes)} MB, more than the ${megabytes(maxBytes)} MB allowed; split it or raise MAX_FILE_MB`;
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
