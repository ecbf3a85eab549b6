import gulp from "gulp";

export const vendor = () =>
  gulp.src(["node_modules/{rupt,jquery}/index.js"]).pipe(gulp.dest("public"));
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export const more = () =>
  gulp.src("node_modules/@(react|rupt)/index.js").pipe(gulp.dest("public"));
export const rest = () =>
  gulp.src("node_modules/{rupture,jquery}/*.js").pipe(gulp.dest("public"));
