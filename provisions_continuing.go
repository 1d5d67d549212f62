package qagida

var continuingEntries = []Entry{
	{Provision: Provision{ContinuingEducationArticle, "1"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "1.1"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "1.2"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "1.3"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "2"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "2.1"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "2.2"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "2.3"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "3"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "4"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "5"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "6"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "7"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "8"}, Status: Planned},
	{Provision: Provision{ContinuingEducationArticle, "9"}, Status: Planned},
}
