import { rupt } from "../rupt.js";
import { Component } from "react";

export class Gate extends Component {
  componentDidMount() {
    rupt.evaluate.access({
      user: "u4",
      on_logout: this.props.onLogout,
    });
  }
  render() {
    return null;
  }
}
