import { expect, it } from "vitest";
import { standInSource } from "./stand-in-library.ts";

it("offers every symbol in its version, and does nothing", () => {
  expect(standInSource(["MD5_Init@OPENSSL_3.0.0", "sd_pid@LIBSYSTEMD_209", "MD5_Final@OPENSSL_3.0.0"])).toMatchInlineSnapshot(`
    {
      "assembly": ".text
    .globl MD5_Init
    .type MD5_Init, @function
    MD5_Init:
    .globl MD5_Final
    .type MD5_Final, @function
    MD5_Final:
    .globl sd_pid
    .type sd_pid, @function
    sd_pid:
    xorl %eax, %eax
    ret
    ",
      "versions": "OPENSSL_3.0.0{ global: MD5_Init; MD5_Final; local: *; };
    LIBSYSTEMD_209{ global: sd_pid; local: *; };
    ",
    }
  `);
});

it("offers the symbols of a library without versions to all", () => {
  expect(standInSource(["u8_strlen", "u8_check"]).versions).toBe("{ global: u8_strlen; u8_check; local: *; };\n");
});
