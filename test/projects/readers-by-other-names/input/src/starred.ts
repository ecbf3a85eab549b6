import { Rupt } from "@acme/sdk";

Rupt.detach({ account: 1 });
