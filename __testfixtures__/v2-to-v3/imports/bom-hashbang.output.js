#!/usr/bin/env node
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

rupt.evaluate.access({ user: "1", email: "a@b.example" });
