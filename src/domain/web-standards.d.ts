// What the domain may use of the web's own standards: pure functions of bytes that browsers and Node share. Read only by the check of
// its purity (tsconfig.json beside it), which knows neither the DOM nor Node.

interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: new () => TextEncoder;

interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label?: string) => TextDecoder;

declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Table {
    grow(by: number): number;
    set(index: number, value: unknown): void;
  }
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }
  function instantiate(bytes: Uint8Array, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Promise<{ readonly instance: Instance }>;
}
