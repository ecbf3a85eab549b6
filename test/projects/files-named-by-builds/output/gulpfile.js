import gulp from "gulp";
export default () =>
  gulp.src(["desk/main.js", "desk/guard.js"]).pipe(gulp.dest("dist"));
