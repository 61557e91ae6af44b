import { isArchiveName, withoutArchiveEnding } from "./archive.ts";
import { Collection, compare } from "./collection.ts";
import type { Entry } from "./entry.ts";
import type { HandedIn } from "./handed-in.ts";
import { type Owner, readPlatformName } from "./learner-name.ts";

/** Where an entry belongs: to a learner's collection, by a path in it. */
type Place = { collection: Collection; path: readonly string[] };

/** Everybody who handed something in, found out by the names of folders and files. */
export class Roll {
  readonly #collections = new Map<string, Collection>();
  /** What lies beside the learners' own. */
  readonly strays: string[] = [];

  /** Adds an entry to its owner's collection. @returns where; null: it is nobody's */
  async add(entry: Entry): Promise<Place | null> {
    const place = this.#placeOf(entry);
    if (place === null) return null;
    if (place.path.length > 0) await place.collection.add(entry, place.path);
    return place;
  }

  /** Sorted by name. */
  get learners(): HandedIn[] {
    const keys = [...this.#collections.keys()].toSorted(compare);
    return keys.flatMap((key) => this.#collections.get(key)?.handedIn ?? []);
  }

  #placeOf({ path: [top = "", ...rest], kind }: Entry): Place | null {
    const isFolder = rest.length > 0 || kind === "folder";
    const given = readPlatformName(top, isFolder ? "folder" : "file");
    if (given !== null) {
      const collection = this.#collectionOf(given.owner);
      collection.isLate ||= given.isLate;
      return { collection, path: given.file === null ? rest : [given.file, ...rest] };
    }
    if (top.startsWith(".") || top === "__MACOSX") return null;
    if (isFolder) return { collection: this.#collectionOf(plain(top)), path: rest };
    const name = ownerOfFile(top);
    if (name !== null || kind !== "file") return { collection: this.#collectionOf(plain(name ?? top)), path: [top] };
    this.strays.push(top);
    return null;
  }

  #collectionOf(owner: Owner): Collection {
    const key = JSON.stringify([owner.name, owner.platform]);
    const collection = this.#collections.get(key) ?? new Collection(owner);
    this.#collections.set(key, collection);
    return collection;
  }
}

function plain(name: string): Owner {
  return { name, platform: { kind: "none" } };
}

/** `ann.zip`, `ann.sh` → `ann` */
function ownerOfFile(name: string): string | null {
  if (isArchiveName(name)) return withoutArchiveEnding(name);
  return /\.sh$/i.test(name) ? name.slice(0, -".sh".length) : null;
}
