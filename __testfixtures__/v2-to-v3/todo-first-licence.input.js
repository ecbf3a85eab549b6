/* Copyright me */
require("rupt");
