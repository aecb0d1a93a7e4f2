// Writes ONNX files by hand: protobuf, with the field numbers from onnx.proto3 of the ONNX project.

export const float = 1;
export const int64 = 7;

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  /** Tensors that are part of the file. */
  readonly constants: readonly OnnxConstant[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Attributes that are whole numbers. */
  readonly attributes?: Readonly<Record<string, number>>;
}

export interface OnnxConstant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | BigInt64Array;
}

export interface OnnxValue {
  readonly name: string;
  readonly type: number;
  /** A size that is not fixed has a name. */
  readonly shape: readonly (string | number)[];
}

/** The bytes of the file, for version 13 of the operators. */
export function onnxFile({ nodes, constants, inputs, outputs }: OnnxGraph): Buffer {
  const graph = [
    ...nodes.map((each) => message(1, node(each))),
    text(2, "tiny"),
    ...constants.map((each) => message(5, constant(each))),
    ...inputs.map((each) => message(11, value(each))),
    ...outputs.map((each) => message(12, value(each))),
  ];
  return Buffer.concat([
    integer(1, 8),
    message(7, graph),
    message(8, [text(1, ""), integer(2, 13)]),
  ]);
}

const isWholeNumber = 2;

function node({ operator, inputs, output, attributes = {} }: OnnxNode): Buffer[] {
  return [
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(4, operator),
    ...Object.entries(attributes).map(([name, number]) =>
      message(5, [text(1, name), integer(3, number), integer(20, isWholeNumber)]),
    ),
  ];
}

/** Numbers as they lie in memory, which is little-endian wherever tests run, as the format wants. */
function constant({ name, shape, values }: OnnxConstant): Buffer[] {
  return [
    ...shape.map((size) => integer(1, size)),
    integer(2, values instanceof Float32Array ? float : int64),
    text(8, name),
    bytes(9, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  ];
}

function value({ name, type, shape }: OnnxValue): Buffer[] {
  const dimensions = shape.map((size) =>
    message(1, [typeof size === "string" ? text(2, size) : integer(1, size)]),
  );
  const tensor = [integer(1, type), message(2, dimensions)];
  return [text(1, name), message(2, [message(1, tensor)])];
}

function message(field: number, parts: readonly Buffer[]): Buffer {
  return bytes(field, Buffer.concat(parts));
}

function text(field: number, content: string): Buffer {
  return bytes(field, Buffer.from(content));
}

function bytes(field: number, content: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function integer(field: number, number: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(number)]);
}

function varint(number: number): Buffer {
  const digits: number[] = [];
  let rest = number;
  for (; rest > 127; rest >>>= 7) digits.push((rest & 127) | 128);
  return Buffer.from([...digits, rest]);
}
