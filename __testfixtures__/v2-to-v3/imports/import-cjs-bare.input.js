require("rupt");
