#!/usr/bin/env node
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

await rupt.evaluate.access({ user: "a" });
