import { rupt } from "./rupt.js";
import { Component } from "react";

export class Gate extends Component {
  componentDidMount() {
    rupt.evaluate.access({
      user: this.props.account,
      on_logout: () => this.setState({ gone: true }),
    });
  }

  render() {
    return null;
  }
}
