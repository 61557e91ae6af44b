/**
 * The observation archive: the files that the lab's programs leave for the facts room, by path.
 *
 *     scripts/<host>/end               `exited <status>` | `deadline` | `output-limit`
 *     scripts/<host>/stdout, stderr    bytes, at most {@link outputLimitBytes}; a file of just that size was cut
 *     places/<n>/inode                 nsfs inode in decimal; where it is missing, the place does not exist
 *     places/<n>/ip.out, ip.err        `ip -j -d -force -batch`: line 1 `addr show`, 2 `route show table all`, 3 `neigh show`,
 *                                      4 `neigh show proxy`, then one `route get <ip>` per look-up. Each command that works prints
 *                                      one JSON array; one that fails says so in ip.err (`Command failed -:<line>`)
 *     places/<n>/sysctls               a line `<key> <value>` for each that exists
 *     stages/<id>/actions/<action>/out, err, status     of ping(8), or of bash's /dev/tcp; status 124: the time was up
 *     stages/<id>/actions/<action>/absent               the place to start from does not exist
 *     stages/<id>/captures/<n>/pcap, log                tcpdump's file (nanoseconds) and what it said on stderr
 *     stages/<id>/captures/<n>/absent                   the device, or its place, does not exist
 *     stages/<id>/places/<n>/neigh     `ip -j neigh show`, before they are flushed for the next stage
 *     stages/<id>/places/<n>/fdb       `bridge -j fdb show`, where a check asks for it (ObservedPlace.fdbStages)
 *
 * `<n>` counts from 0 in the order of Observation.places, and of a stage's captures.
 */
export type ObservationArchive = ReadonlyMap<string, Uint8Array>;

/** How much of each of a script's two output streams is kept. */
export const outputLimitBytes = 1 << 20;
