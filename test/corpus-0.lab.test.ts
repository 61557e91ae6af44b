import { describeCorpus } from "./corpus-suite.ts";

describeCorpus(0, 2);
