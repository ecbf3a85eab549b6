#!/bin/sh
echo rupt
