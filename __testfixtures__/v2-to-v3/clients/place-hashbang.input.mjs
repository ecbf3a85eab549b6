#!/usr/bin/env node
import Rupt from "rupt";
await Rupt.attach({ client_id: "c1", account: "a" });
