import "v86";

/** What v86 has but its own type declarations leave out. */
declare module "v86" {
  interface Event {
    "virtio-console1-output-bytes": Uint8Array;
    "virtio-console2-output-bytes": Uint8Array;
  }
  interface V86 {
    /** The machine itself; what its devices take for the time, in ms, belongs to the class. */
    readonly v86: { readonly constructor: { microtick: () => number } };
    readonly bus: { send(name: "virtio-console0-input-bytes" | "virtio-console2-input-bytes", bytes: Uint8Array): void };
  }
}
