import { Component, type OnDestroy, type OnInit } from "@angular/core";
import React from "react";
import Rupt from "rupt";

const device = () => localStorage.getItem("device") ?? "";

@Component({ selector: "app-guard", template: "" })
export class Guard implements OnInit, OnDestroy {
  ngOnInit(): void {
    Rupt.attach({ client_id: "abc", account: "u1" });
  }

  ngOnDestroy(): void {
    Rupt.detach({ client_id: "abc", device_id: device() });
  }
}

@Component({ selector: "app-leave", template: "" })
export class Leave implements OnDestroy {
  ngOnDestroy() {
    Rupt.detach({ client_id: "abc", device_id: device() });
  }
}

export class Entry extends React.Component {
  componentWillUnmount() {
    Rupt.detach({ client_id: "abc", device_id: device() });
  }
  render() {
    return null;
  }
}

// What it is made of may have the method, too.
export class Other extends Entry {
  componentWillUnmount() {
    Rupt.detach({ client_id: "abc", device_id: device() });
  }
}
