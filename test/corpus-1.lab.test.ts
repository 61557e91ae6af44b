import { describeCorpus } from "./corpus-suite.ts";

describeCorpus(1, 2);
