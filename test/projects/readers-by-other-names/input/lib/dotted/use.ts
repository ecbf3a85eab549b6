import { Rupt } from ".";

Rupt.detach({ account: 1 });
