// Runs lab-check in this process and says on the last line how much memory it took at its peak, in MiB.
const { main } = await import(new URL("../checker/dist/cli.js", import.meta.url).href);
await main(["node", "lab-check", ...process.argv.slice(2)]);
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}`);
