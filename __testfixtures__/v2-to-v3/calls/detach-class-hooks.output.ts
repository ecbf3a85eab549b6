import { Component, type OnInit } from "@angular/core";
import React from "react";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

@Component({ selector: "app-guard", template: "" })
export class Guard implements OnInit {
  ngOnInit(): void {
    rupt.evaluate.access({ user: "u1" });
  }
}

@Component({ selector: "app-leave", template: "" })
export class Leave {}

export class Entry extends React.Component {
  componentWillUnmount() {}
  render() {
    return null;
  }
}

// What it is made of may have the method, too.
export class Other extends Entry {
  componentWillUnmount() {}
}
