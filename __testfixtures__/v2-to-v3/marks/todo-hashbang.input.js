#!/usr/bin/env node
require("rupt");
