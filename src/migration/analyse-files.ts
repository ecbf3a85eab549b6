export * from "../../transforms/file/analyse-file.ts";
