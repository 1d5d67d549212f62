package qagida

var nonFormalEntries = []Entry{
	{Provision: Provision{NonFormalEducationArticle, "1"}, Status: Planned},
	{Provision: Provision{NonFormalEducationArticle, "2"}, Status: Planned},
	{Provision: Provision{NonFormalEducationArticle, "3"}, Status: Planned},
	{Provision: Provision{NonFormalEducationArticle, "4"}, Status: Planned},
	{Provision: Provision{NonFormalEducationArticle, "5"}, Status: Planned},
	{Provision: Provision{NonFormalEducationArticle, "6"}, Status: Planned},
}
