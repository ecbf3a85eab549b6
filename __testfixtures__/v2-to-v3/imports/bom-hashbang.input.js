#!/usr/bin/env node
import Rupt from "rupt";

Rupt.attach({ client_id: "abc", account: "1", email: "a@b.example" });
