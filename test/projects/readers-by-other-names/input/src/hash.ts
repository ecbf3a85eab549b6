import { Rupt } from "#hash";

Rupt.detach({ account: 1 });
