<?php copy(__DIR__ . "/node_modules/" . "rupt" . "/index.js", "x"); ?>
