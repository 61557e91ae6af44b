import { type ReactElement, useState } from "react";
import type { Facts, PlaceFacts, StageFacts } from "../../../../checker/src/facts/facts.ts";
import { useLocale, useMessages } from "../messages/use-locale.ts";
import { DataTable } from "./data-table.tsx";
import { fdbRows, linkRow, neighbourRow, routeRows } from "./rows.ts";
import styles from "./tables.module.css";

/** The kernel's tables of one namespace at a time: after the scripts, and what was learned in each stage of the probing. */
export function TablesView({ facts }: { facts: Facts }): ReactElement {
  const messages = useMessages();
  const places = Object.keys(facts.places);
  const [chosen, choose] = useState(places.find((name) => hasDevices(facts.places[name])) ?? places[0] ?? "");
  const place = facts.places[chosen];
  return (
    <div className={styles.tables}>
      <label>
        {messages.tables.namespace}{" "}
        <select value={chosen} onChange={(event) => choose(event.target.value)}>
          {places.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {place && <PlaceTables place={place} facts={facts} />}
      {Object.entries(facts.stages).map(([id, stage]) => (
        <StageTables key={id} id={id} stage={stage} place={chosen} facts={facts} />
      ))}
    </div>
  );
}

/** Of some labs' hosts there is nothing but lo to see. */
function hasDevices(place: PlaceFacts | undefined): boolean {
  return place?.status === "present" && place.links.some(({ name }) => name !== "lo");
}

function PlaceTables({ place, facts }: { place: PlaceFacts; facts: Facts }): ReactElement {
  const { tables } = useMessages();
  const locale = useLocale();
  if (place.status === "absent") return <p>{tables.absent}</p>;
  if (place.status === "crowded") return <p>{tables.crowded}</p>;
  return (
    <>
      <DataTable caption={tables.links} columns={tables.linkColumns} rows={place.links.map(linkRow)} empty={tables.empty} />
      <DataTable caption={tables.routes} columns={tables.routeColumns} rows={routeRows(place.routes)} empty={tables.empty} />
      <DataTable
        caption={tables.neighbours}
        columns={tables.neighbourColumns}
        rows={place.neighbours.map((entry) => neighbourRow(entry, facts, locale))}
        empty={tables.empty}
      />
    </>
  );
}

function StageTables({ id, stage, place, facts }: { id: string; stage: StageFacts; place: string; facts: Facts }): ReactElement {
  const { tables } = useMessages();
  const locale = useLocale();
  const neighbours = stage.neighbours[place];
  const fdb = stage.fdb[place];
  return (
    <>
      {neighbours && (
        <DataTable
          caption={tables.neighboursAfter(id)}
          columns={tables.neighbourColumns}
          rows={neighbours.map((entry) => neighbourRow(entry, facts, locale))}
          empty={tables.empty}
        />
      )}
      {fdb && (
        <DataTable caption={tables.fdbAfter(id)} columns={tables.fdbColumns} rows={fdbRows(fdb, facts, locale)} empty={tables.empty} />
      )}
    </>
  );
}
