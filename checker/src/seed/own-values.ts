import { sha256 } from "@noble/hashes/sha2.js";
import type { Exercise } from "../exercise/exercise.ts";
import type { OwnValue, Variable } from "../exercise/variable.ts";

/** The first two octets of networks that a learner's may begin with. */
const pools = {
  // 10.0 to 10.63 and 10.192 up are left to what computers use themselves.
  ten: range(64, 191).map((octet) => `10.${octet}`),
  // 172.17 is docker0's.
  twelve: [16, ...range(18, 31)].map((octet) => `172.${octet}`),
};
const thirdOctets = range(1, 254).map(String);

/**
 * The values that a seed gives an exercise's variables: always the same for the same seed, exercise and value. Networks that share their
 * first two octets still do; none lies where the exercise already has another address.
 */
export function ownValues(exercise: Exercise, seed: string): OwnValue[] {
  const draw = new Draw(seed, exercise.slug);
  const text = JSON.stringify(exercise);
  const networks = ownNetworks(
    exercise.variables.filter(({ kind }) => kind === "network").map(({ value }) => value),
    text,
    draw,
  );
  return exercise.variables.map((variable) => ({
    kind: variable.kind,
    source: variable.value,
    own: variable.kind === "network" ? (networks.get(variable.value) ?? variable.value) : ownName(variable, draw),
  }));
}

function ownNetworks(sources: readonly string[], text: string, draw: Draw): Map<string, string> {
  const mentioned = [...text.matchAll(/(?<![\d.])(\d{1,3}\.\d{1,3})\.(\d{1,3})/g)];
  const beginnings = new Map<string, string>();
  const taken = new Set(mentioned.map(([, beginning = ""]) => beginning));
  const networks = new Map<string, string>();
  const takenNetworks = new Set(mentioned.map(([network]) => network));
  for (const source of sources) {
    const beginning = twoOctets(source);
    const own = beginnings.get(beginning) ?? draw.oneOf(poolOf(source), beginning, taken);
    beginnings.set(beginning, own);
    taken.add(own);
    const candidates = thirdOctets.map((octet) => `${own}.${octet}`);
    const network = draw.oneOf(candidates, source, takenNetworks);
    networks.set(source, network);
    takenNetworks.add(network);
  }
  return networks;
}

/** A private network's own is private too (RFC 1918). One that is not private is so on purpose: its first two octets stay. */
export function poolOf(network: string): string[] {
  const [first, second] = network.split(".").map(Number);
  if (first === 172 && second !== undefined && second >= 16 && second <= 31) return pools.twelve;
  return first === 10 || (first === 192 && second === 168) ? pools.ten : [twoOctets(network)];
}

function ownName({ value, stem }: Extract<Variable, { kind: "device" }>, draw: Draw): string {
  return `${stem}${draw.hexDigits(value).slice(0, value.length - stem.length)}`;
}

/** Numbers that look random, and are a seed's. */
class Draw {
  readonly #seed: string;
  readonly #slug: string;

  constructor(seed: string, slug: string) {
    this.#seed = seed;
    this.#slug = slug;
  }

  /** One of the candidates that is not taken; if all are, one of them. */
  oneOf(candidates: readonly string[], purpose: string, taken: ReadonlySet<string>): string {
    const free = candidates.filter((candidate) => !taken.has(candidate));
    const some = free.length > 0 ? free : candidates;
    const [high = 0, low = 0] = this.#bytes(purpose);
    return some[(high * 256 + low) % some.length] ?? "";
  }

  hexDigits(purpose: string): string {
    return Array.from(this.#bytes(purpose), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  #bytes(purpose: string): Uint8Array {
    return sha256(new TextEncoder().encode([this.#seed, this.#slug, purpose].join("\0")));
  }
}

function twoOctets(network: string): string {
  return network.split(".").slice(0, 2).join(".");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
