import { Rupt } from "@core";

Rupt.detach({ account: 1 });
