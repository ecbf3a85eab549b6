import { Rupt } from "readers-by-other-names/own";

Rupt.detach({ account: 1 });
