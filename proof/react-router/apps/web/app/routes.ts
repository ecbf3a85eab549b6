import {
  index,
  layout,
  type RouteConfig,
  route,
} from "@react-router/dev/routes";

export default [
  index("routes/home.tsx"),
  route("signed-out", "routes/signed-out.tsx"),
  layout("routes/members.tsx", [
    route("timetable", "routes/timetable.tsx"),
    route("crossings/:id", "routes/crossing.tsx"),
  ]),
] satisfies RouteConfig;
