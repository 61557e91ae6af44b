import { expect, it } from "vitest";
import { nameAndVersion, parsePlan } from "./packages.ts";

it("reads from apt-get's simulation which packages it would install", () => {
  const plan = `Inst libc6 (2.36-9+deb12u14 Debian:12.15/oldstable [i386])
Inst netbase (6.4 Debian:12.15/oldstable [all])
Inst libgcc-s1 (12.2.0-14+deb12u1 Debian:12.15/oldstable [i386]) []
Conf libc6 (2.36-9+deb12u14 Debian:12.15/oldstable [i386])
`;
  expect(parsePlan(plan)).toEqual(["libc6:i386", "netbase", "libgcc-s1:i386"]);
});

it("reads a package's name and version from its file's name", () => {
  expect(nameAndVersion("libcap2_1%3a2.66-4+deb12u3+b1_i386.deb")).toEqual(["libcap2", "1:2.66-4+deb12u3+b1"]);
});
