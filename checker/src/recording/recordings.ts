import type { DeviceRef, Place } from "../exercise/address.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Packet } from "../facts/facts.ts";

/** What a lesson's scenes showed: `docs/lessons/recordings/<slug>.json`, written by `lab-check dev record`. */
export type Recordings = {
  /** Of the scenes and their scripts; another one means that the recordings are out of date. */
  madeFrom: string;
  commands: Record<string, RecordedCommand>;
  captures: Record<string, RecordedCapture>;
  pictures: Record<string, RecordedPicture>;
};

/** A command, and what it printed on both of its streams. */
export type RecordedCommand = { host: string; command: string; output: string; status: number };

/** What passed on the wires while a command ran. `devices`: those that saw a frame, in the order in which they first did. */
export type RecordedCapture = { devices: DeviceRef[]; frames: RecordedFrame[] };

/** A frame's way over one wire. */
export type RecordedFrame = {
  /** Whole seconds since the first frame: less than that differs from run to run. */
  afterSeconds: number;
  /** The devices that saw it, the sender's first. */
  seenAt: DeviceRef[];
  lengthBytes: number;
  /** null on devices without a link header. */
  ethernet: { from: Station; to: Station } | null;
  packet: Packet;
  says: Localized;
};

/** A MAC, and the devices that have it. */
export type Station = { mac: string; devices: DeviceRef[] };

/** Everything that was there: of the places that exist, hosts first come before their namespaces. */
export type RecordedPicture = PicturedPlace[];
export type PicturedPlace = { place: Place; devices: PicturedDevice[]; routes: string[] };
export type PicturedDevice = {
  name: string;
  mac: string | null;
  up: boolean;
  addresses: string[];
  /** Where its wire ends. `switch`: the lab's own, which joins all uplinks. */
  wire: { kind: "none" } | { kind: "peer"; device: DeviceRef } | { kind: "switch" };
  /** The bridge whose port it is. */
  bridge: string | null;
};
