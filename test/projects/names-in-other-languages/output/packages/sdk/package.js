Package.describe({ name: "sdk" });
Npm.depends({ lodash: "4.17.21", rupt: "2.24.1" });
