package qagida

var rsioEntries = []Entry{
	{Provision: Provision{RSIORules, "0.1"}, Status: Planned},
	{Provision: Provision{RSIORules, "0.2"}, Status: Planned},
	{Provision: Provision{RSIORules, "0.3"}, Status: Planned},
	{Provision: Provision{RSIORules, "0.4"}, Status: Planned},
	{Provision: Provision{RSIORules, "0.5"}, Status: Planned},
	{Provision: Provision{RSIORules, "1"}, Status: Planned},
	{Provision: Provision{RSIORules, "2"}, Status: Planned},
	{Provision: Provision{RSIORules, "3"}, Status: Planned},
	{Provision: Provision{RSIORules, "4"}, Status: Planned},
	{Provision: Provision{RSIORules, "5"}, Status: Planned},
	{Provision: Provision{RSIORules, "F1"}, Status: Planned},
	{Provision: Provision{RSIORules, "F2"}, Status: Planned},
	{Provision: Provision{RSIORules, "F3"}, Status: Planned},
}
